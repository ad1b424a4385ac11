package io.crosswalk.brightspace;

import io.crosswalk.connector.Course;
import io.crosswalk.connector.CourseworkIntake;
import io.crosswalk.connector.CourseworkRequest;
import io.crosswalk.connector.Reading;
import io.crosswalk.connector.Roster;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A reading of the data sets: of the organization when its offerings are listed, of people when the first roster is asked for, and
 * of coursework, as far as it is wanted, when that of the first offering is. All of it is read anew each time: what is local costs no
 * request, and what did not change is not sent.
 */
final class DataHubReading implements Reading {

    private final BrightspaceSettings settings;
    private final Clock clock;
    private final Attempted<DataHubFiles> files;
    private final Attempted<DataHubOrganization> organization;
    private final Attempted<DataHubChoice> choice;
    private final Attempted<DataHubPeople> people;
    private final Attempted<Set<String>> coursework;
    private final DataHubFolder folder = new DataHubFolder();
    private final Set<String> wanted = new HashSet<>();

    DataHubReading(BrightspaceSettings settings, Supplier<DataHubCatalog> catalog, DataHubDownload download, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        files = new Attempted<>(() -> new DataHubFiles(catalog.get(), download, folder));
        organization = new Attempted<>(() -> new DataHubOrganization(
                files.get().whole(DataSet.ORG_UNITS, row -> true), files.get().whole(DataSet.ORG_UNIT_PARENTS, row -> true)));
        choice = new Attempted<>(() -> DataHubChoice.of(organization.get(), settings, clock.instant()));
        people = new Attempted<>(() -> new DataHubPeople(settings, organization.get(), folder).read(files.get(), choice.get().offerings().keySet()));
        coursework = new Attempted<>(() -> new DataHubCoursework(wantedCoursework()).sort(files.get()));
    }

    @Override
    public void courses(Consumer<Course> courses) {
        choice.get().offerings().values().forEach(offering -> courses.accept(offering.course()));
        if (!choice.get().unknownTerms().isEmpty()) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "The list of course offerings is incomplete: the setting terms names " + choice.get().unknownTerms()
                    + ", but no org unit in the data sets has such a code. The other offerings are harvested, and nothing is taken for gone.");
        }
    }

    @Override
    public Roster roster(Course course) {
        return people.get().roster(offering(course), clock.instant());
    }

    @Override
    public void courseworkAhead(List<Course> courses) {
        synchronized (wanted) {
            courses.forEach(course -> wanted.add(course.id()));
        }
    }

    private Set<String> wantedCoursework() {
        synchronized (wanted) {
            return wanted.isEmpty() ? choice.get().offerings().keySet() : wanted.stream().collect(Collectors.toUnmodifiableSet());
        }
    }

    @Override
    public Instant coursework(CourseworkRequest request, CourseworkIntake intake) {
        String courseId = offering(request.course()).id();
        if (!coursework.get().contains(courseId)) {
            throw new UnreadableException(Cause.NOT_FOUND, "The coursework of offering " + courseId + " was not announced and is not in what was downloaded. The next harvest reads it.");
        }
        DataHubRows rows = new DataHubRows(courseId, folder, people.get().groups(courseId), files.get().asOf());
        CourseworkRequest everything = new CourseworkRequest(request.course(), request.sectionIds(), request.enrollments(), null, request.now());
        return new BrightspaceCourseworkReader(settings, rows, (course, since) -> ChangedGrades.Changed.NONE).read(everything, intake);
    }

    private BrightspaceOffering offering(Course course) {
        BrightspaceOffering offering = choice.get().offerings().get(course.id());
        if (offering == null) {
            throw new UnreadableException(Cause.NOT_FOUND, "The offering " + course.id() + " is not among those in the data sets that are harvested: it was deleted, closed, or is over. "
                    + "Nothing was concluded about it.");
        }
        return offering;
    }

    @Override
    public void close() {
        folder.close();
    }
}
