package io.crosswalk.edfi;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * An identifier in at most 60 UTF-16 units. One that fits is left as it is; of a longer one the beginning stays readable and a
 * hash of 128 bits takes the place of the rest, so that the same identifier is always shortened alike and no two are the same.
 */
final class ShortIdentifier {

    private static final int LONGEST = 60;
    private static final int HASH_BYTES = 16;
    /** A digit for each five bits, of one letter case only: some targets do not tell cases apart. */
    private static final int RADIX = 32;
    private static final int HASH_DIGITS = 26;

    private ShortIdentifier() {}

    static String of(String identifier) {
        if (fits(identifier)) {
            return identifier;
        }
        int end = LONGEST - HASH_DIGITS - 1;
        return identifier.substring(0, Character.isHighSurrogate(identifier.charAt(end - 1)) ? end - 1 : end) + "~" + hash(identifier);
    }

    static boolean fits(String identifier) {
        return identifier.length() <= LONGEST;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            String digits = new BigInteger(1, Arrays.copyOf(digest, HASH_BYTES)).toString(RADIX);
            return "0".repeat(HASH_DIGITS - digits.length()) + digits;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
