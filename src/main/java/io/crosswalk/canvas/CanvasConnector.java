package io.crosswalk.canvas;

import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.Finding;
import io.crosswalk.connector.LmsConnector;
import io.crosswalk.connector.RequestCount;
import io.crosswalk.connector.Roster;
import io.crosswalk.http.OutboundHttp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** One Canvas instance. All its threads share one token and one pace. */
final class CanvasConnector implements LmsConnector {

    /** Somebody waits for a check. */
    private static final int RETRIES_OF_A_CHECK = 1;

    private final String id;
    private final CanvasAuthorization authorization;
    private final CanvasPace pace;
    private final CanvasRequests requests;
    private final CanvasClient impatientClient;
    private final CanvasCourses courses;
    private final CanvasCourses coursesForCheck;
    private final CanvasRosterReader rosters;
    private final CanvasCourseworkReader coursework;

    CanvasConnector(String id, CanvasSettings settings, OutboundHttp http, Clock clock, Pause pause, RandomGenerator chance) {
        this.id = id;
        authorization = CanvasAuthorization.of(settings, http, clock);
        pace = new CanvasPace(settings.parallelRequests(), settings.remainingFloor(), clock, pause);
        requests = new CanvasRequests(settings);
        Backoff backoff = new Backoff(chance);
        AnswerStatus status = new AnswerStatus(clock);
        CanvasClient client = new CanvasClient(new CanvasExchange(http, authorization, pace, backoff, status, settings.retries()), settings);
        impatientClient = new CanvasClient(new CanvasExchange(http, authorization, pace, backoff, status, RETRIES_OF_A_CHECK), settings);
        courses = new CanvasCourses(settings, requests, client, clock);
        coursesForCheck = new CanvasCourses(settings, requests, impatientClient, clock);
        rosters = new CanvasRosterReader(requests, client);
        coursework = new CanvasCourseworkReader(requests, client, settings.incrementalOverlap());
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String vendor() {
        return CanvasConnectorFactory.VENDOR;
    }

    @Override
    public List<Finding> check() {
        return new CanvasCheck(requests, impatientClient, coursesForCheck, authorization).run();
    }

    @Override
    public void courses(Consumer<Course> taker) {
        courses.each(taker);
    }

    @Override
    public Roster roster(Course course) {
        return rosters.read(course);
    }

    @Override
    public Instant coursework(CourseworkRequest request, CourseworkIntake intake) {
        return coursework.read(request, intake);
    }

    @Override
    public RequestCount requests() {
        return pace.count();
    }
}
