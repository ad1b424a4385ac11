package io.crosswalk.sandbox.edfi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A resource as the table of resources states it. */
record ResourceDescription(
        String entity, String table, @Nullable String secured, boolean keyChanges, boolean descriptor,
        LinkedHashMap<String, Field> fields) {

    record Field(
            String type, int min, int max, boolean identity, boolean required, boolean repeated, @Nullable String to,
            @Nullable LinkedHashMap<String, Field> members) {

        Column column(int index, String name) {
            ColumnType columnType = switch (type) {
                case "string" -> ColumnType.STRING;
                case "descriptor" -> ColumnType.DESCRIPTOR;
                case "integer" -> ColumnType.INTEGER;
                case "long" -> ColumnType.LONG;
                case "decimal" -> ColumnType.DECIMAL;
                case "boolean" -> ColumnType.BOOLEAN;
                case "date" -> ColumnType.DATE;
                case "time" -> ColumnType.TIME;
                case "dateTime" -> ColumnType.DATE_TIME;
                case "collection" -> ColumnType.COLLECTION;
                default -> throw new IllegalStateException("Field '" + name + "' has the unknown type '" + type
                        + "'; use string, descriptor, integer, long, decimal, boolean, date, time, dateTime, collection or"
                        + " reference");
            };
            boolean shared = repeated || columnType == ColumnType.DESCRIPTOR;
            return new Column(index, name, columnType, min, max, identity, required, shared, to, items());
        }

        private List<Column> items() {
            List<Column> items = new ArrayList<>();
            if (members != null) {
                members.forEach((name, field) -> items.add(field.column(items.size(), name)));
            }
            return items;
        }
    }

    private Secured security() {
        return switch (secured == null ? "" : secured) {
            case "" -> Secured.BY_CLAIM;
            case "namespace" -> Secured.BY_NAMESPACE;
            case "student" -> Secured.BY_STUDENT;
            default -> throw new IllegalStateException("Resource '" + entity + "' is secured by '" + secured
                    + "'; use namespace, student or nothing");
        };
    }

    ResourceModel model(String path) {
        Map<String, Column> columns = new LinkedHashMap<>();
        List<Member> members = new ArrayList<>();
        fields.forEach((name, field) -> {
            if (field.type().equals("reference")) {
                List<Column> referenced = new ArrayList<>();
                Map<String, Field> named = field.members() == null ? Map.of() : field.members();
                named.forEach((leaf, member) -> referenced.add(
                        columns.computeIfAbsent(leaf, key -> member.column(columns.size(), key))));
                members.add(new Member.Reference(name, field.to(), field.required(), referenced));
            } else {
                Column column = columns.computeIfAbsent(name, key -> field.column(columns.size(), key));
                members.add(new Member.Value(name, column));
            }
        });
        return new ResourceModel(path, entity, table, security(), keyChanges, descriptor,
                List.copyOf(columns.values()), members);
    }
}
