package io.seneschal.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.seneschal.domain.billing.TransferRefusal.UnusableIban;
import io.seneschal.domain.billing.TransferRefusal.UnusableReference;
import io.seneschal.testing.Rule;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("PAY-4")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TransferReferenceTest {

    /** Those of the examples that SIX publishes. */
    static final Iban QR_IBAN = new Iban("CH4431999123000889012");

    static final Iban IBAN = new Iban("CH5800791123000889012");

    @Nested
    class A_reference {

        @ParameterizedTest
        @ValueSource(strings = {"210000000003139471430009017", "000000000000000000000000000", "RF18539007547034"})
        void with_the_right_check_digits_is_one(String text) {
            assertThat(new TransferReference(text).text()).isEqualTo(text);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "210000000003139471430009018",
                    "21000000000313947143000901",
                    "2100000000031394714300090170",
                    "120000000003139471430009017",
                    "RF19539007547034",
                    "RF18539007547043",
                    "RF18",
                    "",
                    "hello"
                })
        void with_a_slip_of_the_pen_is_none(String text) {
            assertThatExceptionOfType(UnusableReference.class).isThrownBy(() -> new TransferReference(text));
            assertThat(TransferReference.read(text)).isEmpty();
        }

        @Test
        void is_read_with_the_spaces_that_people_type() {
            assertThat(TransferReference.read("21 00000 00003 13947 14300 09017"))
                    .contains(new TransferReference("210000000003139471430009017"));
            assertThat(TransferReference.read("rf18 5390 0754 7034"))
                    .contains(new TransferReference("RF18539007547034"));
        }

        @Test
        void is_grouped_as_it_stands_on_bills() {
            assertThat(new TransferReference("210000000003139471430009017").grouped())
                    .isEqualTo("21 00000 00003 13947 14300 09017");
            assertThat(new TransferReference("RF18539007547034").grouped()).isEqualTo("RF18 5390 0754 7034");
        }

        @Test
        void is_of_the_kind_that_the_account_takes() {
            var id = UUID.randomUUID();

            assertThat(TransferReference.of(id, QR_IBAN).isQr()).isTrue();
            assertThat(TransferReference.of(id, IBAN).text()).startsWith("RF").hasSize(25);
        }

        @Test
        void of_another_id_is_another_one() {
            var references = new HashSet<TransferReference>();
            for (var number = 0L; number < 10_000; number++) {
                var id = new UUID(0x0193_6f5e_0000_7000L + (number >> 4), 0x8000_0000_0000_0000L | number);
                references.add(TransferReference.of(id, QR_IBAN));
                references.add(TransferReference.of(id, IBAN));
            }

            assertThat(references).hasSize(20_000);
        }
    }

    @Nested
    class The_number_of_an_account {

        @ParameterizedTest
        @CsvSource({
            "CH44 3199 9123 0008 8901 2, true, true",
            "ch5800791123000889012, true, false",
            "LI21 0881 0000 2324 013A A, true, false",
            "DE89 3704 0044 0532 0130 00, false, false",
            "GB29 NWBK 6016 1331 9268 19, false, false"
        })
        void tells_of_which_kind_it_is(String text, boolean swiss, boolean qr) {
            assertThat(new Iban(text).isSwiss()).isEqualTo(swiss);
            assertThat(new Iban(text).isQrIban()).isEqualTo(qr);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "CH45 3199 9123 0008 8901 2",
                    "CH44 3199 9123 0008 8901",
                    "CH44",
                    "",
                    "CH44-3199-9123-0008-8901-2",
                    "DE89 3704 0044 0532 0130 01"
                })
        void has_the_right_check_digits_or_is_none(String text) {
            assertThatExceptionOfType(UnusableIban.class).isThrownBy(() -> new Iban(text));
        }

        @ParameterizedTest
        @CsvSource({"29999, false", "30000, true", "31999, true", "32000, false"})
        void is_a_qr_iban_by_the_number_of_its_bank(String bank, boolean qr) {
            var account = bank + "123000889012";
            var check = 98 - Iban.remainder("CH00" + account);

            assertThat(new Iban(String.format("CH%02d%s", check, account)).isQrIban())
                    .isEqualTo(qr);
        }

        @Test
        void is_grouped_by_four() {
            assertThat(QR_IBAN.grouped()).isEqualTo("CH44 3199 9123 0008 8901 2");
        }

        @Test
        void stands_in_its_own_place() {
            assertThat(new CreditorAccount(IBAN, QR_IBAN).payable()).isEqualTo(QR_IBAN);
            assertThat(new CreditorAccount(IBAN, null).payable()).isEqualTo(IBAN);
            assertThatIllegalArgumentException().isThrownBy(() -> new CreditorAccount(QR_IBAN, null));
            assertThatIllegalArgumentException().isThrownBy(() -> new CreditorAccount(IBAN, IBAN));
        }
    }
}
