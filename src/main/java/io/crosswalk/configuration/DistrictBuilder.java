package io.crosswalk.configuration;

import io.crosswalk.configuration.ConnectorSettings.Apart;
import io.crosswalk.configuration.ConnectorSettings.Identifiers;
import io.crosswalk.configuration.DistrictConfiguration.Access;
import io.crosswalk.configuration.DistrictConfiguration.Credential;
import io.crosswalk.configuration.DistrictConfiguration.Dialect;
import io.crosswalk.configuration.DistrictConfiguration.Matching;
import io.crosswalk.configuration.DistrictConfiguration.Policies;
import io.crosswalk.configuration.DistrictConfiguration.Target;
import io.crosswalk.configuration.DistrictConfiguration.User;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the records of values that were checked. */
final class DistrictBuilder {

    /** What the loader adds to the values of a connector. */
    static final String VENDOR_MATCHING = "vendor's matching";
    static final String UNUSABLE = "unusable";

    private final Path file;
    private final Clock clock;

    DistrictBuilder(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    DistrictConfiguration district(Values values) {
        ZoneId timeZone = ZoneId.of(values.text("timeZone"));
        String providerNamespace = values.text("providerNamespace");
        return new DistrictConfiguration(
                file,
                values.text("district"),
                SchoolYear.of(values.text("schoolYear"), LocalDate.now(clock.withZone(timeZone))),
                timeZone,
                providerNamespace,
                target(values.block("target")),
                values.blocks("connectors").stream().map(connector -> connector(connector, providerNamespace)).toList(),
                matching(values.block("matching")),
                policies(values.block("policies")),
                new Access(values.block("access").blocks("users").stream()
                        .map(user -> new User(user.text("name"), user.secret("password")))
                        .toList()));
    }

    private static Target target(Values values) {
        Credential delivery = credential(values);
        return new Target(
                values.text("id"),
                URI.create(values.text("url")),
                delivery,
                values.optionalBlock("roster").map(DistrictBuilder::credential).orElse(delivery),
                Dialect.valueOf(values.text("dialect").toUpperCase(Locale.ROOT)),
                values.integer("pageSize"),
                values.integer("maximumConcurrency"),
                Duration.ofSeconds(values.integer("responseTimeoutSeconds")),
                values.text("rosterSchedule"));
    }

    private static Credential credential(Values values) {
        return new Credential(values.secret("clientId"), values.secret("clientSecret"));
    }

    private static ConnectorSettings connector(Values values, String providerNamespace) {
        Values schedule = values.block("schedule");
        return new ConnectorSettings(
                values.text("id"),
                values.text("vendor"),
                DistrictRules.namespace(values, Optional.of(providerNamespace)).orElseThrow(),
                schedule.optionalText("full"),
                schedule.optionalText("incremental"),
                identifiers(values),
                (String) values.values().get(UNUSABLE),
                Map.copyOf(values.block("settings").values()));
    }

    private static Identifiers identifiers(Values values) {
        Identifiers vendor = values.values().get(VENDOR_MATCHING) instanceof Identifiers given ? given : Identifiers.NONE;
        Values own = values.block("matching");
        List<String> sections = own.list("sections");
        List<String> students = own.list("students");
        Values apart = own.block("apart");
        return new Identifiers(
                sections.isEmpty() ? vendor.sections() : sections,
                students.isEmpty() ? vendor.students() : students,
                own.blocks("transformations").stream().map(DistrictBuilder::transformation).toList(),
                new Apart(apart.list("course"), apart.list("school"), apart.list("session")));
    }

    private static Transformation transformation(Values values) {
        return new Transformation(
                values.text("field"),
                values.optionalText("pattern").map(Pattern::compile).orElse(null),
                values.optionalText("replacement").orElse(""),
                values.integer("padTo"));
    }

    private static Matching matching(Values values) {
        return new Matching(
                values.list("schoolIds"),
                values.optionalText("crosswalk").map(Path::of).orElse(null),
                values.decimal("rosterOverlap"));
    }

    private static Policies policies(Values values) {
        return new Policies(values.decimal("massDeleteShare"), values.integer("attempts"));
    }
}
