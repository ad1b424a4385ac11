package io.crosswalk.edfi;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts tokens with a key derived from the client's secret. A token of another secret, client or target cannot be
 * opened, which is what makes a changed secret simply mean a new token.
 */
final class TokenSeal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    TokenSeal(URI tokenAddress, String clientId, String clientSecret) {
        try {
            Mac derivation = Mac.getInstance("HmacSHA256");
            derivation.init(new SecretKeySpec(clientSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String purpose = "crosswalk access token\n" + tokenAddress + "\n" + clientId;
            this.key = new SecretKeySpec(derivation.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    StoredToken seal(AccessToken token) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(token.value().getBytes(StandardCharsets.UTF_8));
            byte[] sealed = ByteBuffer.allocate(NONCE + encrypted.length).put(nonce).put(encrypted).array();
            return new StoredToken(Base64.getEncoder().encodeToString(sealed), token.refreshAt(), token.expiresAt());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty when it was sealed for another secret, client or target, or is damaged. */
    Optional<AccessToken> open(StoredToken stored) {
        try {
            byte[] sealed = Base64.getDecoder().decode(stored.sealed());
            if (sealed.length <= NONCE) {
                return Optional.empty();
            }
            byte[] value = cipher(Cipher.DECRYPT_MODE, sealed).doFinal(sealed, NONCE, sealed.length - NONCE);
            return Optional.of(new AccessToken(new String(value, StandardCharsets.UTF_8), stored.refreshAt(), stored.expiresAt()));
        } catch (GeneralSecurityException | IllegalArgumentException otherKeyOrDamaged) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] startingWithNonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, startingWithNonce, 0, NONCE));
        return cipher;
    }
}
