package io.crosswalk.benchmark;

/** Puts submissions into a ledger as a harvest would, under assignments that are delivered already. All of them are due at once. */
final class DueSubmissions {

    private static final int PER_ASSIGNMENT = 30;

    private static final String ASSIGNMENTS = """
            insert into ledger (target, connector, kind, identifier, section_id, assignment_id, desired, desired_hash, desired_key,
                delivered_hash, delivered_key, resource_id, state, stage, due_at, changed_at, settled_at)
            select 'sandbox', 'canvas-main', 'assignment', :batch || '-' || a, :batch::text, a::text, '{}', md5('{}')::uuid, '',
                md5('{}')::uuid, '', md5(a::text), 'delivered', 1, now(), now(), now()
            from generate_series(0, :last) as a
            """;

    private static final String SUBMISSIONS = """
            insert into ledger (target, connector, kind, identifier, section_id, assignment_id, person_id, parent, student_unique_id,
                desired, desired_hash, desired_key, state, stage, due_at, changed_at)
            select 'sandbox', 'canvas-main', 'submission', p.parent || '-' || s, :batch::text, (s / :each)::text, s::text, p.parent, '604' || s,
                p.payload, md5(p.payload)::uuid, :namespace || ' 604' || s, 'pending', 2, now(), now()
            from generate_series(0, :count - 1) as s
            cross join lateral (select :batch || '-' || s / :each as parent) as i
            cross join lateral (select i.parent, json_build_object(
                'assignmentSubmissionIdentifier', i.parent || '-' || s, 'namespace', :namespace,
                'assignmentReference', json_build_object('assignmentIdentifier', i.parent, 'namespace', :namespace),
                'studentReference', json_build_object('studentUniqueId', '604' || s),
                'submissionStatusDescriptor', 'uri://ed-fi.org/edfilms/SubmissionStatusDescriptor/Canvas#on-time',
                'submissionDateTime', '2026-03-02T15:04:05Z', 'earnedPoints', s % 20, 'grade', (s % 20)::text)::text as payload) as p
            """;

    private DueSubmissions() {}

    /** @param batch keeps what is put in apart from what was put in before */
    static void put(HubDatabase database, int batch, int count) {
        database.client().sql(ASSIGNMENTS).param("batch", batch).param("last", count / PER_ASSIGNMENT).update();
        database.client().sql(SUBMISSIONS)
                .param("batch", batch)
                .param("count", count)
                .param("each", PER_ASSIGNMENT)
                .param("namespace", "uri://sandbox.example/crosswalk/canvas-main")
                .update();
    }
}
