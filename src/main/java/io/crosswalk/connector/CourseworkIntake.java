package io.crosswalk.connector;

import java.util.List;
import java.util.Set;

/** Takes the coursework of one course, in this order: assignments once, then submissions in as many portions as there are pages. */
public interface CourseworkIntake {

    /**
     * The complete assignments of the requested sections, one for each section. Called once.
     *
     * @return the ids of assignments whose submissions must be read completely even in an incremental harvest, because they
     *     are new, changed, or have become due since they were last read
     */
    Set<String> assignments(List<AssignedWork> work);

    /** The next submissions. A person who is no student of the sections, or an assignment not given before, is no error. */
    void submissions(List<SubmittedWork> submissions);

    /** A record that cannot be used; what was delivered for it earlier stays as it is. */
    void rejected(Rejection rejection);

    /** Records left out on purpose, for example {@code UNPUBLISHED}; they count as read. */
    void ignored(String reason, int count);
}
