package io.seneschal.domain.user;

import io.seneschal.domain.user.UserRefusal.UnusablePhoneNumber;
import java.util.regex.Pattern;

/** A telephone number in E.164: a plus sign, then 7 to 15 digits of which the first is not zero (USR-8). */
public record PhoneNumber(String text) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** @throws UnusablePhoneNumber if it is written in another way */
    public PhoneNumber {
        if (!E164.matcher(text).matches()) {
            throw new UnusablePhoneNumber(text);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
