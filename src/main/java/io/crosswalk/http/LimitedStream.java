package io.crosswalk.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with a {@link LimitExceededException} where a body goes on for too long, in bytes or in time. */
public final class LimitedStream extends FilterInputStream {

    private final long maximumBytes;
    private final long deadline;
    private final Runnable exceeded;
    private long read;
    private boolean ended;

    /**
     * @param deadline in the terms of {@link System#nanoTime()}
     * @param exceeded what to do before the error, for example to break the connection
     */
    public LimitedStream(InputStream body, long maximumBytes, long deadline, Runnable exceeded) {
        super(body);
        this.maximumBytes = maximumBytes;
        this.deadline = deadline;
        this.exceeded = exceeded;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        ended |= value < 0;
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = super.read(buffer, offset, length);
        ended |= got < 0;
        count(Math.max(got, 0));
        return got;
    }

    /** Whether the body was read to its end. */
    boolean ended() {
        return ended;
    }

    private void count(int bytes) throws IOException {
        read += bytes;
        if (read > maximumBytes) {
            exceeded.run();
            throw new LimitExceededException(LimitExceededException.Limit.BYTES, "the answer is larger than " + maximumBytes + " bytes");
        }
        if (System.nanoTime() - deadline > 0) {
            exceeded.run();
            throw new LimitExceededException(LimitExceededException.Limit.TIME, "the answer was not complete in time");
        }
    }
}
