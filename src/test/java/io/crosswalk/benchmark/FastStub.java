package io.crosswalk.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * An Ed-Fi API that does nothing but answer, as fast as one thread can: what is left of the time is the client's. Keeps
 * connections open, takes requests that arrive in pieces or several at once, and counts.
 */
public final class FastStub implements AutoCloseable {

    private final ServerSocketChannel server;
    private final Selector selector;
    private final FastAnswers answers;

    public FastStub(int port) throws IOException {
        selector = Selector.open();
        server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        answers = new FastAnswers(port());
    }

    /** @param arguments the port on the loopback address; 0 for any free one, which is printed */
    public static void main(String[] arguments) throws IOException {
        FastStub stub = new FastStub(arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]));
        System.out.println("port " + stub.port());
        stub.serve();
    }

    public int port() {
        return server.socket().getLocalPort();
    }

    /** Answers until {@link #close}. */
    public void serve() throws IOException {
        try {
            while (selector.isOpen()) {
                selector.select(this::attend);
            }
        } catch (ClosedSelectorException closed) {
            // Between the question and the wait.
        }
    }

    private void attend(SelectionKey key) {
        if (!key.isValid()) {
            return;
        }
        try {
            if (key.isAcceptable()) {
                accept();
            } else if (!((FastConnection) key.attachment()).attend(key)) {
                key.channel().close();
            }
        } catch (IOException hungUp) {
            close(key);
        }
    }

    private void accept() throws IOException {
        SocketChannel channel = server.accept();
        if (channel != null) {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.register(selector, SelectionKey.OP_READ, new FastConnection(channel, answers));
        }
    }

    private static void close(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException ignored) {
            // It is closed already.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        selector.close();
    }
}
