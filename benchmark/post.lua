-- What wrk sends: a submission as the hub writes it.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer 00112233445566778899aabbccddeeff"
wrk.body = '{"assignmentSubmissionIdentifier":"40001-50001-60001","namespace":"uri://sandbox.example/crosswalk/canvas-main","assignmentReference":{"assignmentIdentifier":"40001-50001","namespace":"uri://sandbox.example/crosswalk/canvas-main"},"studentReference":{"studentUniqueId":"604821"},"submissionStatusDescriptor":"uri://ed-fi.org/edfilms/SubmissionStatusDescriptor/Canvas#on-time","submissionDateTime":"2026-03-02T15:04:05Z","earnedPoints":17,"grade":"17"}'
