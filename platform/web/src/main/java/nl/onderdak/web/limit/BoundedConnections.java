// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.limit;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Puts an {@link AnswerDeadline} and a {@link HeadGuard} on every connection that is accepted: the server's own options have
 * neither.
 */
public class BoundedConnections implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
        Duration within = ConfigProvider.getConfig().getValue("onderdak.web.answer-within", Duration.class);
        builder.findTransport(new Transport(within));
    }

    private static final class Transport extends JDKTransport {

        private final Duration within;

        Transport(Duration within) {
            this.within = within;
        }

        @Override
        public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap server) {
            super.configure(options, domainSocket, server);
            server.handler(new Accepting(within));
        }
    }

    @ChannelHandler.Sharable
    private static final class Accepting extends ChannelInboundHandlerAdapter {

        private final Duration within;

        Accepting(Duration within) {
            this.within = within;
        }

        @Override
        public void channelRead(ChannelHandlerContext server, Object accepted) {
            ((Channel) accepted).pipeline().addLast(new AnswerDeadline(within), new HeadGuard.Installer());
            server.fireChannelRead(accepted);
        }
    }
}
