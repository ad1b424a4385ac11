package io.crosswalk.kit;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where access tokens come from. Used by one thread at a time. */
public interface AccessTokenSource {

    /**
     * Gets a token that can be used now.
     *
     * @param refused a token that the vendor has refused though it should be good; null for none
     * @throws IOException if none can be had just now
     */
    AccessToken obtain(@Nullable String refused) throws IOException;

    /** What staff must do when no token is given or accepted; full sentences. */
    String remedy();
}
