package io.crosswalk.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One connection: what has arrived and is not answered yet, and what is answered and has not left yet. */
final class FastConnection {

    private static final int ROOM = 1 << 16;
    private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final FastAnswers answers;
    private ByteBuffer arrived = ByteBuffer.allocate(ROOM);
    private ByteBuffer leaving = ByteBuffer.allocate(ROOM);

    FastConnection(SocketChannel channel, FastAnswers answers) {
        this.channel = channel;
        this.answers = answers;
    }

    /** @return whether the connection goes on */
    boolean attend(SelectionKey key) throws IOException {
        if (key.isReadable() && channel.read(arrived) < 0) {
            return false;
        }
        answerWhatIsComplete();
        leaving.flip();
        channel.write(leaving);
        key.interestOps(leaving.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        leaving.compact();
        return true;
    }

    private void answerWhatIsComplete() {
        byte[] bytes = arrived.array();
        int begin = 0;
        int end = arrived.position();
        while (true) {
            int head = endOfHead(bytes, begin, end);
            if (head < 0) {
                break;
            }
            int next = head + contentLength(bytes, begin, head);
            if (next > end) {
                break;
            }
            if (leaving.remaining() < FastAnswers.LONGEST) {
                leaving = larger(leaving);
            }
            answers.answer(bytes, begin, head, leaving);
            begin = next;
        }
        arrived.flip().position(begin);
        arrived.compact();
        if (!arrived.hasRemaining()) {
            arrived = larger(arrived);
        }
    }

    private static int endOfHead(byte[] bytes, int begin, int end) {
        for (int i = begin + 3; i < end; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    private static int contentLength(byte[] bytes, int begin, int head) {
        for (int i = begin; i < head - LENGTH.length; i++) {
            if (bytes[i] == '\r' && isHere(bytes, i)) {
                int digit = i + LENGTH.length;
                int length = 0;
                for (; bytes[digit] == ' ' || Character.isDigit(bytes[digit]); digit++) {
                    length = bytes[digit] == ' ' ? length : length * 10 + bytes[digit] - '0';
                }
                return length;
            }
        }
        return 0;
    }

    private static boolean isHere(byte[] bytes, int at) {
        for (int i = 0; i < LENGTH.length; i++) {
            if (Character.toLowerCase(bytes[at + i]) != LENGTH[i]) {
                return false;
            }
        }
        return true;
    }

    private static ByteBuffer larger(ByteBuffer full) {
        return ByteBuffer.wrap(Arrays.copyOf(full.array(), full.capacity() * 2)).position(full.position());
    }
}
