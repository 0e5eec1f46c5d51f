// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.limit;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import io.quarkus.arc.Arc;
import java.util.concurrent.TimeUnit;
import nl.onderdak.web.problem.ProblemKind;

/**
 * Refuses a request whose head the decoder of the server could not read, or not within its limits, with a problem: the server
 * itself would send a status without a body, before any filter sees the request. Stands between the codec of the server and
 * the server.
 */
final class HeadGuard extends ChannelDuplexHandler {

    private static final String DECODER = "httpDecoder";
    private static final String ENCODER = "httpEncoder";
    private static final long MILLISECONDS_TO_READ = 500;

    /** Requests that the server got and has not answered. */
    private int open;

    private boolean interim;
    private boolean refused;

    private HeadGuard() {}

    /** Puts the guard on a connection as soon as that has a codec, which on TLS is after the handshake. */
    static final class Installer extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext connection, Object message) {
            ChannelPipeline pipeline = connection.pipeline();
            if (pipeline.get(ENCODER) != null) {
                pipeline.addAfter(ENCODER, null, new HeadGuard());
                connection.fireChannelRead(message);
                pipeline.remove(this);
            } else {
                connection.fireChannelRead(message);
            }
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) {
        if (refused) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest request) {
            begin(connection, request);
        } else {
            connection.fireChannelRead(message);
        }
    }

    private void begin(ChannelHandlerContext connection, HttpRequest request) {
        // the responses to earlier requests go first; then the server refuses it
        if (request.decoderResult().isFailure() && open == 0) {
            refuse(connection, kind(request.decoderResult().cause()));
            ReferenceCountUtil.release(request);
        } else {
            open++;
            connection.fireChannelRead(request);
        }
    }

    private static ProblemKind kind(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException ignored -> ProblemKind.URI_TOO_LONG;
            case TooLongHttpHeaderException ignored -> ProblemKind.HEADERS_TOO_LARGE;
            default -> ProblemKind.BAD_REQUEST;
        };
    }

    /** What still arrives is dropped while the client reads the response (RFC 9112, 9.6). */
    private void refuse(ChannelHandlerContext connection, ProblemKind kind) {
        refused = true;
        byte[] response = Arc.container().select(UnreadableHeads.class).get().refusal(kind);
        // from before the encoder, since these are bytes
        connection.pipeline().context(DECODER).writeAndFlush(Unpooled.wrappedBuffer(response));
        Runnable close = connection::close;
        connection.executor().schedule(close, MILLISECONDS_TO_READ, TimeUnit.MILLISECONDS);
    }

    @Override
    public void write(ChannelHandlerContext connection, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            interim = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }
        if (message instanceof LastHttpContent && !interim) {
            open--;
        }
        connection.write(message, promise);
    }
}
