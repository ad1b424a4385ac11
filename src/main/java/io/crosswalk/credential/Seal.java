package io.crosswalk.credential;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what is kept of one credential with AES-256 in Galois/Counter Mode. The key is made from a secret by HKDF with
 * SHA-256 (RFC 5869), so that the database alone gives nothing away.
 */
final class Seal {

    private static final String HASH = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] SALT = "crosswalk connector credential".getBytes(StandardCharsets.UTF_8);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String owner;
    private final byte[] encryption;
    private final byte[] fingerprint;

    /** @param owner bound into what is sealed: it opens for no other */
    Seal(String owner, String secret) {
        this.owner = owner;
        byte[] extracted = hash(SALT, secret.getBytes(StandardCharsets.UTF_8));
        this.encryption = expanded(extracted, "encryption");
        this.fingerprint = expanded(extracted, "fingerprint");
    }

    String close(String content) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(nonce) + "." + Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot encrypt with " + CIPHER, e);
        }
    }

    /** Empty where it was sealed with another secret or for another owner, or is damaged. */
    Optional<String> open(String sealed) {
        try {
            String[] parts = sealed.split("\\.", 2);
            byte[] content = cipher(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(parts[0])).doFinal(Base64.getDecoder().decode(parts[parts.length - 1]));
            return Optional.of(new String(content, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** The same for the same text and secret, and of no use to anybody without the secret. */
    String fingerprint(String text) {
        return HexFormat.of().formatHex(hash(fingerprint, text.getBytes(StandardCharsets.UTF_8)));
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(encryption, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** One block is as long as the key that is needed. */
    private static byte[] expanded(byte[] extracted, String use) {
        byte[] info = use.getBytes(StandardCharsets.UTF_8);
        byte[] block = new byte[info.length + 1];
        System.arraycopy(info, 0, block, 0, info.length);
        block[info.length] = 1;
        return hash(extracted, block);
    }

    private static byte[] hash(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(key, HASH));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + HASH, e);
        }
    }
}
