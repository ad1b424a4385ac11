package io.crosswalk.sandbox.edfi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the host of an API tells its databases apart in addresses: the parts of a path by which this database is reached.
 *
 * <p>ODS/API 5 and 6 know {@code year}, or {@code instance} and {@code year}. From ODS/API 7 there may be a
 * {@code tenant}, and then context keys of any name, for example {@code schoolYear}.
 *
 * @param segments in the order of the address; none: all clients share one database or are told apart by their key
 */
public record EdFiRoute(List<Segment> segments) {

    static final String TENANT = "tenant";
    static final String INSTANCE = "instance";
    static final String YEAR = "year";

    public EdFiRoute {
        segments = List.copyOf(segments);
        Set<String> names = new HashSet<>();
        segments.forEach(segment -> {
            if (!names.add(segment.name())) {
                throw new IllegalArgumentException("The Ed-Fi route names '" + segment.name() + "' twice.");
            }
        });
    }

    /** One part of the path. */
    public record Segment(String name, String value) {}

    /** No parts: the usual form. */
    public static EdFiRoute shared() {
        return new EdFiRoute(List.of());
    }

    /**
     * @param text names and values, for example {@code year=2027}, {@code instance=255901,year=2027} or
     *     {@code tenant=north,schoolYear=2027}; blank: no parts
     * @throws IllegalArgumentException the text has another form
     */
    public static EdFiRoute of(String text) {
        List<Segment> segments = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.strip().split(",")) {
            String[] pair = part.strip().split("=", 2);
            if (pair.length < 2 || pair[0].isBlank() || !pair[1].strip().matches("[A-Za-z0-9._-]+")) {
                throw new IllegalArgumentException("The Ed-Fi route '" + text + "' cannot be read. Write names and values,"
                        + " for example year=2027 or tenant=north,schoolYear=2027.");
            }
            segments.add(new Segment(pair[0].strip(), pair[1].strip()));
        }
        return new EdFiRoute(segments);
    }

    List<String> names() {
        return segments.stream().map(Segment::name).toList();
    }

    @Override
    public String toString() {
        return segments.stream().map(segment -> segment.name() + "=" + segment.value()).collect(Collectors.joining(","));
    }
}
