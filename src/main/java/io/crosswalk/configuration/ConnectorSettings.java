package io.crosswalk.configuration;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One configured connector. The settings were checked against the definition in the vendor's Kamelet, defaults filled in.
 *
 * @param namespace of the records that this connector delivers; unlike that of any other connector
 * @param fullSchedule Quartz expression; empty: only by hand
 * @param incrementalSchedule Quartz expression; empty: never
 * @param matching where this LMS keeps the ids of the SIS
 * @param unusable why the connector cannot be used though the district's file is in order; null if it can
 * @param settings values by name: {@link String}, {@link Integer}, {@link Double}, {@link Boolean}, {@link List} of them, or {@link Secret}
 */
public record ConnectorSettings(
        String id,
        String vendor,
        String namespace,
        Optional<String> fullSchedule,
        Optional<String> incrementalSchedule,
        Identifiers matching,
        @Nullable String unusable,
        Map<String, Object> settings) {

    /**
     * @param sections names of section identifiers to try in order, for example {@code sis_section_id}
     * @param students names of person identifiers to try in order
     * @param transformations those of one field are applied one after the other
     * @param apart what tells sections with one identifier apart
     */
    public record Identifiers(List<String> sections, List<String> students, List<Transformation> transformations, Apart apart) {

        public static final Identifiers NONE = new Identifiers(List.of(), List.of());

        public Identifiers(List<String> sections, List<String> students) {
            this(sections, students, List.of(), Apart.NOTHING);
        }
    }

    /**
     * The names of section identifiers that hold another part of the key of a section.
     *
     * @param course its local course code
     * @param school its school id
     * @param session its session's name
     */
    public record Apart(List<String> course, List<String> school, List<String> session) {

        public static final Apart NOTHING = new Apart(List.of(), List.of(), List.of());
    }

    public String text(String name) {
        return (String) value(name);
    }

    public Optional<String> optionalText(String name) {
        return Optional.ofNullable((String) settings.get(name));
    }

    public int integer(String name) {
        return (Integer) value(name);
    }

    public double decimal(String name) {
        return (Double) value(name);
    }

    public boolean flag(String name) {
        return (Boolean) value(name);
    }

    public URI uri(String name) {
        return URI.create(text(name));
    }

    public Duration seconds(String name) {
        return Duration.ofSeconds(integer(name));
    }

    @SuppressWarnings("unchecked")
    public List<String> texts(String name) {
        return (List<String>) settings.getOrDefault(name, List.of());
    }

    public Optional<Secret> secret(String name) {
        return Optional.ofNullable((Secret) settings.get(name));
    }

    private Object value(String name) {
        Object value = settings.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The connector " + id + " has no setting " + name
                    + ", and the definition of the vendor " + vendor + " gives no default");
        }
        return value;
    }
}
