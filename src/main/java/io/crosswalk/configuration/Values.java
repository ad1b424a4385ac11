package io.crosswalk.configuration;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of a block that was read without problems, so that what is required is there and of its type. */
record Values(Map<String, Object> values) {

    String text(String name) {
        return (String) required(name);
    }

    Optional<String> optionalText(String name) {
        return Optional.ofNullable((String) values.get(name));
    }

    int integer(String name) {
        return (Integer) required(name);
    }

    double decimal(String name) {
        return (Double) required(name);
    }

    Secret secret(String name) {
        return (Secret) required(name);
    }

    Values block(String name) {
        return optionalBlock(name).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    Optional<Values> optionalBlock(String name) {
        return Optional.ofNullable((Map<String, Object>) values.get(name)).map(Values::new);
    }

    /** Also for a configuration with problems: what is no block is left out. */
    @SuppressWarnings("unchecked")
    List<Values> blocks(String name) {
        return items(name).stream()
                .map(item -> new Values(item instanceof Map<?, ?> block ? (Map<String, Object>) block : Map.of()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    <T> List<T> list(String name) {
        return (List<T>) items(name);
    }

    private List<?> items(String name) {
        return values.get(name) instanceof List<?> items ? items : List.of();
    }

    private Object required(String name) {
        return Optional.ofNullable(values.get(name)).orElseThrow(() -> new IllegalStateException("The schema does not require " + name));
    }
}
