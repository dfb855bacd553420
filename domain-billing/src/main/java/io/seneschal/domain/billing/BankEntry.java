package io.seneschal.domain.billing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One movement on an account, as the bank tells of it.
 *
 * @param account the number of the account, as the bank writes it
 * @param bankReference under which the bank knows the movement: the same whenever it tells of it
 * @param isIncoming whether it is money that has come, booked, and is no reversal
 * @param amount digits, and behind a point as many decimals as its currency has
 * @param currency its code, also of currencies that nothing is sold in
 * @param reference what came with it from whoever paid; {@code null} if nothing that could be a reference did
 */
public record BankEntry(
        String account,
        String bankReference,
        boolean isIncoming,
        String amount,
        String currency,
        LocalDate bookedOn,
        @Nullable String reference) {}
