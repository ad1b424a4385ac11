package io.crosswalk.sandbox.schoology;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Odd answers that this Schoology was told to give. */
final class Manners {

    private final AtomicInteger webPages = new AtomicInteger();
    private volatile @Nullable String miscounted;
    private volatile @Nullable String nextHost;
    private volatile boolean nextLoops;

    /** So many answers are a page of the web application, with status 200. */
    void answerWithWebPages(int times) {
        webPages.set(times);
    }

    boolean takesWebPage() {
        return webPages.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    /** @param collection whose total is one more than it has, for example {@code enrollment} */
    void miscount(String collection) {
        miscounted = collection;
    }

    boolean miscounts(String collection) {
        return collection.equals(miscounted);
    }

    void sendNextTo(String host) {
        nextHost = host;
    }

    @Nullable String nextHost() {
        return nextHost;
    }

    void loop() {
        nextLoops = true;
    }

    boolean loops() {
        return nextLoops;
    }

    void restore() {
        webPages.set(0);
        miscounted = null;
        nextHost = null;
        nextLoops = false;
    }
}
