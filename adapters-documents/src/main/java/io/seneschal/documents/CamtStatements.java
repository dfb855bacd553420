package io.seneschal.documents;

import io.seneschal.application.billing.BankStatements;
import io.seneschal.domain.billing.BankEntry;
import io.seneschal.domain.shared.CommonRefusal.UnreadableFile;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Statements (camt.053) and notifications (camt.054) of ISO 20022, of version 2 and later. They are read one movement after
 * the other; nothing in a file makes us fetch or expand anything.
 *
 * <p>What can't be read is refused with its line and a word: {@code not-xml}, {@code document-type}, {@code not-a-statement}, {@code too-deep},
 * {@code missing-account}, {@code unusable-amount}, {@code unusable-date}, {@code file-too-large}.
 */
public final class CamtStatements implements BankStatements {

    /** Bytes of a file, as many as a server takes at most: 100 MiB. */
    private static final long LARGEST_FILE = 100L << 20;

    private static final int DEEPEST = 64;

    private static final Pattern NAMESPACE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:camt\\.05[34]\\.001\\.(?!01)\\d{2}");

    /** A statement or a notification is of one account; a file may hold several. */
    private static final Set<String> PARTS = Set.of("Stmt", "Ntfctn");

    private final long largestFile;

    public CamtStatements() {
        this(LARGEST_FILE);
    }

    CamtStatements(long largestFile) {
        this.largestFile = largestFile;
    }

    @Override
    public List<BankEntry> read(InputStream file) {
        try {
            var reader = factory().createXMLStreamReader(new BoundedFile(file, largestFile));
            try {
                return entries(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException malformed) {
            var place = malformed.getLocation();
            throw new UnreadableFile(place == null ? 1 : Math.max(1, place.getLineNumber()), "not-xml");
        }
    }

    private static List<BankEntry> entries(XMLStreamReader reader) throws XMLStreamException {
        var entries = new ArrayList<BankEntry>();
        var part = new CamtEntries();
        var begun = false;
        while (reader.hasNext()) {
            var event = reader.next();
            requireNoDocumentType(event, reader);
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            var name = reader.getLocalName();
            if (!begun) {
                requireStatement(reader);
                begun = true;
            } else if (PARTS.contains(name)) {
                part = new CamtEntries();
            } else if (name.equals("Acct")) {
                part.account(element(reader));
            } else if (name.equals("Id")) {
                part.id(element(reader));
            } else if (name.equals("Ntry")) {
                entries.addAll(part.entries(element(reader)));
            } else if (name.equals("GrpHdr") || name.equals("Bal") || name.equals("TxsSummry")) {
                element(reader);
            }
        }
        return entries;
    }

    private static void requireStatement(XMLStreamReader reader) {
        var namespace = reader.getNamespaceURI();
        if (!reader.getLocalName().equals("Document")
                || namespace == null
                || !NAMESPACE.matcher(namespace).matches()) {
            throw new UnreadableFile(reader.getLocation().getLineNumber(), "not-a-statement");
        }
    }

    /** The element that has just begun, read to its end. */
    private static StatementElement element(XMLStreamReader reader) throws XMLStreamException {
        var open = new ArrayList<StatementElement>();
        open.add(begun(reader));
        while (true) {
            var event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var child = begun(reader);
                    open.getLast().children().add(child);
                    open.add(child);
                    if (open.size() > DEEPEST) {
                        throw new UnreadableFile(child.line(), "too-deep");
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.getLast().text().append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    var ended = open.removeLast();
                    if (open.isEmpty()) {
                        return ended;
                    }
                }
                default -> requireNoDocumentType(event, reader);
            }
        }
    }

    /** No statement has one, nor an entity of its own; comments and the like say nothing. */
    private static void requireNoDocumentType(int event, XMLStreamReader reader) {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableFile(reader.getLocation().getLineNumber(), "document-type");
        }
    }

    private static StatementElement begun(XMLStreamReader reader) {
        @Nullable String currency = reader.getAttributeValue(null, "Ccy");
        return new StatementElement(reader.getLocalName(), reader.getLocation().getLineNumber(), currency);
    }

    /** Neither document types nor anything from outside the file. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        return factory;
    }
}
