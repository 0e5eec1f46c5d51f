// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.limit;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Ends a connection on which a request began to arrive and no response began to leave in time. A limit on silence is
 * not enough: a client that sends a byte a second is never silent and never ready.
 */
final class AnswerDeadline extends ChannelDuplexHandler {

    private final Duration within;
    private Future<?> end;

    AnswerDeadline(Duration within) {
        this.within = within;
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) {
        if (end == null) {
            Runnable close = connection::close;
            end = connection.executor().schedule(close, within.toMillis(), TimeUnit.MILLISECONDS);
        }
        connection.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext connection, Object message, ChannelPromise promise) {
        stop();
        connection.write(message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        stop();
        connection.fireChannelInactive();
    }

    private void stop() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }
}
