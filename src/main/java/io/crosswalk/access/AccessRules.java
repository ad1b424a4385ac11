package io.crosswalk.access;

import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.configuration.DistrictConfiguration.User;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** What must hold before the hub listens. */
public final class AccessRules {

    private static final String BCRYPT = "{bcrypt}$2";

    private AccessRules() {}

    /**
     * Refuses to listen to other machines while nobody has to sign in, and passwords that are not hashes.
     *
     * @param address that the server is to bind; null: every address of this machine
     * @throws IllegalStateException says what to configure
     */
    public static void check(DistrictConfiguration.Access access, @Nullable String address) {
        if (access.users().isEmpty() && !isLoopback(address)) {
            throw new IllegalStateException("The hub would listen on " + (address == null ? "every address of this machine" : address)
                    + " and nobody would have to sign in. Configure users under access.users in the district's configuration, or leave server.address"
                    + " at 127.0.0.1.");
        }
        for (User user : access.users()) {
            if (!user.password().reveal().strip().startsWith(BCRYPT)) {
                throw new IllegalStateException("The password of the user " + user.name() + " (" + user.password() + ") is not a bcrypt hash. Store"
                        + " there \"{bcrypt}\" and what `htpasswd -nBC 12 " + user.name() + "` prints after the colon.");
            }
        }
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return address != null && !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
