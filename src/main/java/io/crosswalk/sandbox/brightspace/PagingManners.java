package io.crosswalk.sandbox.brightspace;

/** How lists are cut; can be made unpleasant. */
final class PagingManners {

    private static final int SIZE = 100;
    private volatile int size = SIZE;
    private volatile Next next = Next.HONEST;

    enum Next {
        HONEST,
        /** The next page is said to be at another host. */
        ELSEWHERE,
        /** The next page is this page. */
        LOOP
    }

    int size() {
        return size;
    }

    Next next() {
        return next;
    }

    void cutAfter(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("\"rows\" must be above 0.");
        }
        size = rows;
    }

    void lead(Next where) {
        next = where;
    }

    void restore() {
        size = SIZE;
        next = Next.HONEST;
    }
}
