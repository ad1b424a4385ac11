package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which versions of its two APIs are used.
 *
 * @param lp of the Learning Platform, for example {@code 1.53}
 * @param le of the Learning Environment
 */
record BrightspaceVersions(String lp, String le) {

    /** The newest that this connector was written for. */
    private static final String NEWEST_LP = "1.53";
    private static final String NEWEST_LE = "1.98";

    private static final Comparator<String> ORDER = Comparator.comparingInt(BrightspaceVersions::major).thenComparingInt(BrightspaceVersions::minor);

    /**
     * @param products as {@code /d2l/api/versions/} lists them
     * @throws UnreadableException if a product is not among them and not configured
     */
    static BrightspaceVersions of(List<JsonNode> products, Optional<String> lp, Optional<String> le) {
        return new BrightspaceVersions(lp.orElseGet(() -> newest(products, "lp", NEWEST_LP)), le.orElseGet(() -> newest(products, "le", NEWEST_LE)));
    }

    /** The newest one that both know; where all are newer than this connector, the oldest of them. */
    private static String newest(List<JsonNode> products, String code, String limit) {
        List<String> supported = new ArrayList<>();
        for (JsonNode product : products) {
            if (product.path("ProductCode").asText().equalsIgnoreCase(code)) {
                product.path("SupportedVersions").forEach(version -> supported.add(version.asText()));
                supported.add(product.path("LatestVersion").asText());
            }
        }
        supported.removeIf(version -> !version.matches("\\d{1,4}\\.\\d{1,4}"));
        return supported.stream().filter(version -> ORDER.compare(version, limit) <= 0).max(ORDER)
                .or(() -> supported.stream().min(ORDER))
                .orElseThrow(() -> new UnreadableException(Cause.UNEXPECTED_SHAPE, "Brightspace does not say which versions of its " + code
                        + " API it supports. Check that url is the address of Brightspace, or set " + code + "Version."));
    }

    private static int major(String version) {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    private static int minor(String version) {
        return Integer.parseInt(version.substring(version.indexOf('.') + 1));
    }
}
