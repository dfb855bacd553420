package io.seneschal.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads the documents that mail programs read. */
final class Documents {

    private Documents() {}

    static Document xml(String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(UTF_8)));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new AssertionError(text, broken);
        }
    }

    /** The texts of a property list, by the path that leads to them. */
    static Map<String, String> plist(String text) {
        var values = new LinkedHashMap<String, String>();
        collect(children(xml(text).getDocumentElement()).getFirst(), "", values);
        return values;
    }

    private static void collect(Element value, String path, Map<String, String> into) {
        var inside = children(value);
        switch (value.getTagName()) {
            case "dict" -> {
                for (var i = 0; i < inside.size(); i += 2) {
                    collect(inside.get(i + 1), path + "/" + inside.get(i).getTextContent(), into);
                }
            }
            case "array" -> {
                for (var i = 0; i < inside.size(); i++) {
                    collect(inside.get(i), path + "/" + i, into);
                }
            }
            case "true", "false" -> into.put(path.substring(1), value.getTagName());
            default -> into.put(path.substring(1), value.getTextContent());
        }
    }

    private static List<Element> children(Element parent) {
        var elements = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
