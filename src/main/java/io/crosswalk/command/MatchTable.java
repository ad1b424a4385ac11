package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;

/** Sections or students with what they are tied to. */
final class MatchTable {

    private MatchTable() {}

    static Table empty() {
        return new Table("CONNECTOR", "ID", "NAME", "STATE", "ED-FI KEY", "BY", "CONFIDENCE", "PROPOSED", "IDENTIFIERS");
    }

    static Table of(JsonNode match) {
        return add(empty(), match);
    }

    static Table add(Table table, JsonNode match) {
        String by = match.path("method").asText("-") + (match.has("identifier") ? " " + match.path("identifier").asText() : "");
        return table.row(match.path("connector").asText(), match.path("id").asText(), match.path("name").asText("-"), match.path("state").asText(),
                key(match), by, match.path("confidence").asText("-"), key(match.path("proposal")), match.path("identifiers").toString());
    }

    static String key(JsonNode holder) {
        String section = holder.path("sectionIdentifier").asText("");
        return section.isEmpty() ? holder.path("studentUniqueId").asText("-") : section;
    }

    /** With the parts that tell sections of one identifier apart. */
    static String wholeKey(JsonNode holder) {
        return !holder.has("sectionIdentifier") ? key(holder)
                : key(holder) + " / " + holder.path("schoolId").asText() + " / " + holder.path("sessionName").asText() + " / " + holder.path("localCourseCode").asText();
    }
}
