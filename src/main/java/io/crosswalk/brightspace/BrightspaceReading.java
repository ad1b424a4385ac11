package io.crosswalk.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.Roster;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A reading over REST. Keeps which versions of the API are spoken, the offerings that were listed, and which grades were modified. */
final class BrightspaceReading implements Reading {

    private final BrightspaceSettings settings;
    private final BrightspaceClient client;
    private final Clock clock;
    private final Map<String, BrightspaceOffering> offerings = new ConcurrentHashMap<>();
    private final Once<BrightspaceRequests> requests;
    private final Once<String> root;
    private final Once<BrightspaceChangedGrades> changedGrades;
    private volatile int offeringsAhead;

    BrightspaceReading(BrightspaceSettings settings, BrightspaceClient client, Clock clock) {
        this.settings = settings;
        this.client = client;
        this.clock = clock;
        this.requests = new Once<>(() -> new BrightspaceRequests(settings, versions()));
        this.root = new Once<>(() -> settings.orgUnit().orElseGet(this::organization));
        this.changedGrades = new Once<>(() -> new BrightspaceChangedGrades(requests.get(), client, root, offeringsAhead));
    }

    private BrightspaceVersions versions() {
        boolean configured = settings.lpVersion().isPresent() && settings.leVersion().isPresent();
        List<JsonNode> products = new ArrayList<>();
        if (!configured) {
            client.list(BrightspaceRequests.versions(settings), node -> node, products::addAll);
        }
        return BrightspaceVersions.of(products, settings.lpVersion(), settings.leVersion());
    }

    private String organization() {
        try {
            return new VendorRecord(client.object(requests.get().organization())).id("Identifier");
        } catch (UnusableFieldException reason) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "Brightspace does not say which org unit the organization is: " + reason.getMessage()
                    + ". Set orgUnit to its id.");
        }
    }

    String root() {
        return root.get();
    }

    BrightspaceRequests requests() {
        return requests.get();
    }

    BrightspaceCourses list() {
        return new BrightspaceCourses(settings, requests.get(), client, clock, root, offerings);
    }

    @Override
    public void courses(Consumer<Course> courses) {
        list().each(courses);
    }

    @Override
    public Roster roster(Course course) {
        BrightspaceOffering offering = offerings.get(course.id());
        return new BrightspaceRosterReader(settings, requests.get(), client).read(offering == null ? read(course) : offering, clock.instant());
    }

    /** One scope may be read again without the list of all. */
    private BrightspaceOffering read(Course course) {
        List<BrightspaceOffering> read = new ArrayList<>();
        Translation<BrightspaceOffering> translation = BrightspaceOffering.translate(client.object(requests.get().offering(course.id())));
        translation.give(read::add, refused -> {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "The offering " + course.id() + " could not be read: " + refused.explanation()
                    + ". Nothing was concluded about it.");
        }, leftOut -> {});
        return read.get(0);
    }

    @Override
    public void courseworkAhead(List<Course> courses) {
        offeringsAhead = courses.size();
    }

    @Override
    public Instant coursework(CourseworkRequest request, CourseworkIntake intake) {
        return new BrightspaceCourseworkReader(settings, new RequestedRows(request.course().id(), requests.get(), client), changedGrades.get()).read(request, intake);
    }
}
