package io.crosswalk.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The keys of the schema, as the documentation shows them. */
final class KeyTable {

    record Key(String path, Property property) {}

    private KeyTable() {}

    static List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        collect("", DistrictConfigurationLoader.schema(), keys);
        return keys;
    }

    private static void collect(String prefix, Block block, List<Key> keys) {
        for (Property property : block.properties()) {
            String path = prefix + property.name();
            keys.add(new Key(path, property));
            if (property.shape() instanceof Block inner) {
                collect(path + ".", inner, keys);
            } else if (property.shape() instanceof Sequence list && list.item() instanceof Block inner) {
                collect(path + "[].", inner, keys);
            }
        }
    }

    static String markdown() {
        return keys().stream().map(KeyTable::row).collect(Collectors.joining("\n",
                "| key | what it is | expected | left out |\n|---|---|---|---|\n", ""));
    }

    private static String row(Key key) {
        Property property = key.property();
        String expected = property.shape() instanceof Block || property.shape() instanceof Sequence list && list.item() instanceof Block
                ? "the keys below" : property.shape().expected();
        String leftOut = property.required() ? "refused" : property.defaultValue() == null ? "" : "`" + property.defaultValue() + "`";
        return "| `" + key.path() + "` | " + property.description() + " | " + expected.replace("|", "\\|") + " | " + leftOut + " |";
    }
}
