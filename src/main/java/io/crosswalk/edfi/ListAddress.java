package io.crosswalk.edfi;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The address of a part of a list. */
final class ListAddress {

    private ListAddress() {}

    /** @param position which part, over and above the filters */
    static URI of(EdFiTarget target, String resource, Map<String, String> filters, Map<String, String> position) {
        Map<String, String> parameters = new TreeMap<>(filters);
        parameters.putAll(position);
        String query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("&"));
        return URI.create(target.resource(resource) + "?" + query);
    }
}
