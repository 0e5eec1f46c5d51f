// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLException;
import nl.onderdak.web.webhook.DeliveryResult.Outcome;

/**
 * The only way out to addresses that others choose. It connects to the very address that it checked, with the name of
 * the target for certificate and virtual host; follows no redirect, keeps no connection, and has the status of the
 * response within a time limit or gives up. Of the body a few KiB pass, and nothing is kept.
 */
@ApplicationScoped
public class WebhookClient {

    private static final int MOST_OF_BODY = 4_096;
    private static final int OK = 200;
    private static final int REDIRECTION = 300;
    private static final int CLIENT_ERROR = 400;

    private final Vertx vertx;
    private final Names names;
    private final Addresses addresses;
    private final Duration answerWithin;
    private final HttpClient http;

    WebhookClient(Vertx vertx, Names names, WebhookConfig config) {
        this.vertx = vertx;
        this.names = names;
        this.addresses = new Addresses(config.privateNetworks().orElse(List.of()));
        this.answerWithin = config.answerWithin();
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.connectWithin().toMillis())
                .setIdleTimeout((int) config.answerWithin().toMillis() * 2)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setKeepAlive(false)
                .setMaxPoolSize(config.atOnce())
                .setMaxHeaderSize(MOST_OF_BODY * 2)
                .setMaxInitialLineLength(MOST_OF_BODY)
                .setMaxChunkSize(MOST_OF_BODY)
                .setVerifyHost(true));
    }

    /** Whether an address that a subscriber gives is public, as far as it can be seen without looking up its name. */
    boolean permits(Target target) {
        return target.literal().map(addresses::permit).orElse(true);
    }

    /** Sends a body to a target. Never fails: what went wrong is the result. */
    Uni<DeliveryResult> post(Target target, Map<String, String> headers, byte[] body) {
        return Uni.createFrom()
                .completionStage(() -> attempt(target, headers, body).toCompletionStage());
    }

    private Future<DeliveryResult> attempt(Target target, Map<String, String> headers, byte[] body) {
        long start = System.nanoTime();
        var status = Promise.<Integer>promise();
        var request = Promise.<HttpClientRequest>promise();
        long timer = vertx.setTimer(answerWithin.toMillis(), late -> {
            status.tryFail(new TimeoutException());
            request.future().onSuccess(HttpClientRequest::reset);
        });
        look(target)
                .compose(address -> http.request(options(target, address, headers)))
                .onFailure(status::tryFail)
                .onSuccess(connected -> {
                    request.complete(connected);
                    if (status.future().isComplete()) {
                        connected.reset();
                    } else {
                        connected
                                .send(Buffer.buffer(body))
                                .onFailure(status::tryFail)
                                .onSuccess(response -> {
                                    status.tryComplete(response.statusCode());
                                    passOver(connected, response);
                                });
                    }
                });
        return status.future().transform(answered -> {
            vertx.cancelTimer(timer);
            var took = Duration.ofNanos(System.nanoTime() - start);
            return Future.succeededFuture(
                    answered.succeeded()
                            ? new DeliveryResult(outcome(answered.result()), answered.result(), took)
                            : new DeliveryResult(outcome(answered.cause()), null, took));
        });
    }

    /** Lets a short body end in peace, and hangs up on a long or a slow one. */
    private void passOver(HttpClientRequest request, HttpClientResponse response) {
        var passed = new AtomicLong();
        long timer = vertx.setTimer(answerWithin.toMillis(), late -> request.reset());
        response.exceptionHandler(broken -> vertx.cancelTimer(timer));
        response.endHandler(end -> vertx.cancelTimer(timer));
        response.handler(part -> {
            if (passed.addAndGet(part.length()) > MOST_OF_BODY) {
                vertx.cancelTimer(timer);
                request.reset();
            }
        });
    }

    /** The address to connect to. One that is not public spoils the name: it may be the next answer. */
    private Future<InetAddress> look(Target target) {
        return vertx.executeBlocking(
                () -> {
                    var found = target.literal().isPresent()
                            ? List.of(target.literal().get())
                            : names.resolve(target.host());
                    if (found.isEmpty()) {
                        throw new UnknownHostException();
                    }
                    if (!found.stream().allMatch(addresses::permit)) {
                        throw new PrivateAddressException();
                    }
                    return found.getFirst();
                },
                false);
    }

    private static RequestOptions options(Target target, InetAddress address, Map<String, String> headers) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.tls())
                .setURI(target.path())
                .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
                .setFollowRedirects(false)
                .putHeader("Host", target.authority());
        headers.forEach(options::putHeader);
        return options;
    }

    private static Outcome outcome(int status) {
        if (status >= OK && status < REDIRECTION) {
            return Outcome.DELIVERED;
        }
        return status >= REDIRECTION && status < CLIENT_ERROR ? Outcome.REDIRECTED : Outcome.REFUSED;
    }

    private static Outcome outcome(Throwable failure) {
        return switch (failure) {
            case TimeoutException _ -> Outcome.TIMEOUT;
            case PrivateAddressException _ -> Outcome.PRIVATE_ADDRESS;
            case UnknownHostException _ -> Outcome.UNKNOWN_HOST;
            case SSLException _ -> Outcome.TLS_FAILED;
            case ConnectException _, NoRouteToHostException _ -> Outcome.UNREACHABLE;
            default -> Outcome.BROKEN_RESPONSE;
        };
    }

    private static final class PrivateAddressException extends Exception {

        PrivateAddressException() {
            super(null, null, false, false);
        }
    }
}
