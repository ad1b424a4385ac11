package io.crosswalk.brightspace;

import java.net.URI;
import java.time.Instant;

/** A file of a data set that can be downloaded. */
record DataSetExtract(DataSet set, Instant createdAt, URI download) {}
