package io.crosswalk.brightspace;

import io.crosswalk.canonical.Enrollment.Role;
import io.crosswalk.canonical.Enrollment.State;
import io.crosswalk.canonical.Enrollment;
import io.crosswalk.configuration.ConnectorSettings;
import io.crosswalk.configuration.GivenSecret;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.kit.GivenSettings;
import io.crosswalk.kit.PassingTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Connectors with the defaults of the definition, for tests. */
final class GivenBrightspace {

    static final String NOW = "2026-09-28T12:00:00Z";
    static final Course COURSE = new Course(BrightspaceStub.COURSE, "Grade 9 Algebra I - P3");
    static final Map<String, Object> BY_REFRESH_TOKEN = Map.of(
            "clientId", GivenSecret.of("client"), "clientSecret", GivenSecret.of("s3cret"), "refreshToken", GivenSecret.of("refresh-0"));
    static final Map<String, Object> BY_ID_KEY = Map.of(
            "appId", GivenSecret.of("foo"), "appKey", GivenSecret.of("bar"), "userId", GivenSecret.of("baz"), "userKey", GivenSecret.of("qux"));

    private GivenBrightspace() {}

    static LmsConnector connector(BrightspaceStub brightspace) {
        return connector(brightspace, Map.of());
    }

    static LmsConnector connector(BrightspaceStub brightspace, Map<String, Object> settings) {
        return connector(brightspace, new PassingTime(NOW), settings);
    }

    static LmsConnector connector(BrightspaceStub brightspace, PassingTime time, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(BY_ID_KEY);
        all.putAll(settings);
        return connector(brightspace, time, all, new MemoryVault());
    }

    static LmsConnector connector(BrightspaceStub brightspace, PassingTime time, Map<String, Object> settings, MemoryVault vault) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putIfAbsent("tokenUrl", brightspace.url() + "/core/connect/token");
        return new BrightspaceConnectorFactory(time.surroundings(), vault).create(settings(brightspace.url(), all));
    }

    static ConnectorSettings settings(String url, Map<String, Object> others) {
        Map<String, Object> settings = new HashMap<>(others);
        settings.put("url", url);
        return GivenSettings.of(BrightspaceConnectorFactory.VENDOR, settings);
    }

    /** Everything of the course, whose only section it is itself. */
    static CourseworkRequest everything(String... students) {
        return since(null, students);
    }

    static CourseworkRequest since(@Nullable Instant changedSince, String... students) {
        List<Enrollment> enrollments = Stream.of(students).map(student -> new Enrollment(COURSE.id(), student, Role.STUDENT, State.ACTIVE)).toList();
        return new CourseworkRequest(COURSE, Set.of(COURSE.id()), enrollments, changedSince, Instant.parse(NOW));
    }
}
