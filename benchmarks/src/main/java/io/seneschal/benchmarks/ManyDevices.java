package io.seneschal.benchmarks;

import io.seneschal.application.security.Secrets.MintedSecret;
import io.seneschal.persistence.Database;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One organisation with a mail service, in it mailboxes with 1, 100 and 10,000 devices, and as many with ten each that
 * there are a million devices. All belong to a collaborator to whom an access opens the whole service.
 */
final class ManyDevices {

    private static final long DEVICES = 1_000_000;
    private static final int USUAL = 10;
    private static final int[] ASKED = {1, 100, 10_000};
    private static final UUID ORGANISATION = Book.id(3, 1);
    private static final UUID OWNER = Book.id(1, 2);
    private static final UUID PRODUCT = Book.id(8, 1);
    private static final OffsetDateTime LONG_AGO = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Book book;
    private final Supplier<MintedSecret> passwords;
    private final List<Asked> asked = new ArrayList<>();

    ManyDevices(Database database, Supplier<MintedSecret> passwords) {
        this.book = new Book(database);
        this.passwords = passwords;
    }

    /** A mailbox, how many devices it has, and the password of the last one. */
    record Asked(String address, int devices, String password) {}

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    void fill() {
        book.addUsers(2);
        addOrganisation();
        addProduct();
        addMailboxes();
        addDevices();
    }

    private void addOrganisation() {
        book.fill("""
                insert into organisations (id, name, kind, billing_zone, search_text, created_at, members_count, version)
                values (?, 'Association', 'company', 'Europe/Zurich', 'association', ?, 2, 0)
                """, 1, (row, only) -> {
            row.setObject(1, ORGANISATION);
            row.setObject(2, LONG_AGO);
        });
        book.fill("""
                insert into memberships (organisation_id, user_id, role, billing, contact_billing, contact_product,
                                         state, joined_at, version)
                values (?, ?, ?, false, false, false, 'active', ?, 0)
                """, 2, (row, number) -> {
            row.setObject(1, ORGANISATION);
            row.setObject(2, Book.id(1, number));
            row.setString(3, number == 1 ? "legal_responsible" : "collaborator");
            row.setObject(4, LONG_AGO);
        });
    }

    private void addProduct() {
        book.fill("""
                insert into products (id, organisation_id, type, name, search_text, state, due_on, due_day, term_months,
                                      created_at, version)
                values (?, ?, 'mail-service', 'Mail', 'mail', 'active', ?, 31, 12, ?, 0)
                """, 1, (row, only) -> {
            row.setObject(1, PRODUCT);
            row.setObject(2, ORGANISATION);
            row.setObject(3, LocalDate.of(2099, 12, 31));
            row.setObject(4, LONG_AGO);
        });
        book.fill("""
                insert into accesses (id, organisation_id, holder_user, holder_team, product_id, product_key, narrowed_to,
                                      rights, granted_at, version)
                values (?, ?, ?, null, ?, ?, '', 'read_mail send_mail', ?, 0)
                """, 1, (row, only) -> {
            row.setObject(1, Book.id(10, 1));
            row.setObject(2, ORGANISATION);
            row.setObject(3, OWNER);
            row.setObject(4, PRODUCT);
            row.setObject(5, PRODUCT);
            row.setObject(6, LONG_AGO);
        });
    }

    private void addMailboxes() {
        book.fill("""
                insert into mailboxes (id, organisation_id, product_id, address, address_folded, resource, search_text,
                                       self_service, created_at, version)
                values (?, ?, ?, ?, ?, ?, ?, false, ?, 0)
                """, mailbox(DEVICES), (row, number) -> {
            row.setObject(1, Book.id(11, number));
            row.setObject(2, ORGANISATION);
            row.setObject(3, PRODUCT);
            row.setString(4, address(number));
            row.setString(5, address(number));
            row.setString(6, "mailbox:" + address(number));
            row.setString(7, address(number));
            row.setObject(8, LONG_AGO);
        });
    }

    private void addDevices() {
        book.fill("""
                insert into devices (id, organisation_id, mailbox_id, user_id, name, icon, protocols, password_hash,
                                     created_by_kind, created_by_id, created_at, version)
                values (?, ?, ?, ?, 'Phone', 'phone', 'imap smtp', ?, 'operator', 'benchmark', ?, 0)
                """, DEVICES, (row, number) -> {
            row.setObject(1, Book.id(12, number));
            row.setObject(2, ORGANISATION);
            row.setObject(3, Book.id(11, mailbox(number)));
            row.setObject(4, OWNER);
            row.setString(5, hash(number));
            row.setObject(6, LONG_AGO);
        });
    }

    /** Nobody knows the passwords of the devices that are not asked about. */
    private String hash(long device) {
        var last = 0L;
        for (var place = 0; place < ASKED.length; place++) {
            last += ASKED[place];
            if (device == last) {
                var minted = passwords.get();
                asked.add(new Asked(
                        address(place + 1L), ASKED[place], minted.secret().reveal()));
                return minted.hash().text();
            }
        }
        return "nobodys:" + device;
    }

    /** On which mailbox a device is. */
    private static long mailbox(long device) {
        var last = 0L;
        for (var place = 0; place < ASKED.length; place++) {
            last += ASKED[place];
            if (device <= last) {
                return place + 1L;
            }
        }
        return ASKED.length + (device - last - 1) / USUAL + 1;
    }

    private static String address(long mailbox) {
        return "box" + mailbox + "@example.org";
    }
}
