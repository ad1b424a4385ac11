package io.crosswalk.sandbox.brightspace;

import java.util.Map;
import java.util.stream.IntStream;

/** The versions of the interface that this Brightspace speaks, and what the older ones did otherwise. */
final class Versions {

    static final String PLATFORM = "lp";
    static final String LEARNING = "le";
    private static final int FIRST_WITH_DROPBOX_SCOPES = 90;

    private Versions() {}

    static int first(String product) {
        return product.equals(PLATFORM) ? 30 : 51;
    }

    static int last(String product) {
        return product.equals(PLATFORM) ? 53 : 91;
    }

    static IntStream of(String product) {
        return IntStream.rangeClosed(first(product), last(product));
    }

    /** Paths without a version fit always. */
    static boolean areSupported(String path, Map<String, String> parameters) {
        String version = parameters.get("version");
        String product = path.startsWith("/d2l/api/lp/") ? PLATFORM : LEARNING;
        return version == null || (version.matches("1\\.\\d{2}") && number(version) >= first(product) && number(version) <= last(product));
    }

    /** Assignment folders had no scope of their own before. */
    static String scope(String scope, Call call) {
        boolean ofDropbox = scope.equals(Scopes.DROPBOX_FOLDERS) || scope.equals(Scopes.DROPBOX_ACCESS);
        return ofDropbox && call.version() < FIRST_WITH_DROPBOX_SCOPES ? Scopes.EVERYTHING_ELSE : scope;
    }

    private static int number(String version) {
        return Integer.parseInt(version.substring(2));
    }
}
