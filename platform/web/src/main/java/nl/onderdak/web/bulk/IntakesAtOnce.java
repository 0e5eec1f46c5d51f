// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.bulk;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import nl.onderdak.web.FilterOrder;
import nl.onderdak.web.problem.Unavailable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Bounds the number of intakes in memory that are large or of unknown length. Takes a place before the body is read and
 * after the token was verified: a caller without the right occupies no place. An intake for which there is no place
 * waits unread, in the order of arrival, and gets 503 after a while.
 */
@ApplicationScoped
public class IntakesAtOnce {

    private final Deque<Intake> waiting = new ArrayDeque<>();
    private final long small;
    private final int mostWaiting;
    private final Duration patience;
    private int free;

    IntakesAtOnce(
            @ConfigProperty(name = "onderdak.web.bulk.at-once") int most,
            @ConfigProperty(name = "onderdak.web.bulk.most-waiting") int mostWaiting,
            @ConfigProperty(name = "onderdak.web.bulk.patience") Duration patience,
            @ConfigProperty(name = "onderdak.web.max-json-bytes") long small) {
        this.free = most;
        this.mostWaiting = mostWaiting;
        this.patience = patience;
        this.small = small;
    }

    /** An intake; its state is that of the lists of this class, and changes under their lock. */
    private static final class Intake {

        private final UniEmitter<? super Void> admission;
        private boolean holdsPlace;

        Intake(UniEmitter<? super Void> admission) {
            this.admission = admission;
        }
    }

    @ServerRequestFilter(priority = FilterOrder.INTAKES)
    Uni<Void> take(RoutingContext request, ResourceInfo resource) {
        return takesBytes(resource) && mayBeLarge(request)
                ? Uni.createFrom().emitter(admission -> enter(new Intake(admission), request))
                : Uni.createFrom().voidItem();
    }

    private void enter(Intake intake, RoutingContext request) {
        boolean admitted;
        boolean refused;
        synchronized (this) {
            admitted = free > 0;
            refused = !admitted && waiting.size() >= mostWaiting;
            if (admitted) {
                free--;
                intake.holdsPlace = true;
            } else if (!refused) {
                waiting.addLast(intake);
            }
        }
        if (refused) {
            intake.admission.fail(noRoom());
            return;
        }
        // before the response is sent, so that a client that has it may send the next at once; or when the client hung
        // up
        request.addHeadersEndHandler(answering -> leave(intake));
        request.addEndHandler(ended -> leave(intake));
        if (admitted) {
            intake.admission.complete(null);
        } else {
            request.vertx().setTimer(patience.toMillis(), late -> giveUp(intake));
        }
    }

    private void giveUp(Intake intake) {
        boolean waited;
        synchronized (this) {
            waited = waiting.remove(intake);
        }
        if (waited) {
            intake.admission.fail(noRoom());
        }
    }

    private void leave(Intake intake) {
        Intake next = null;
        synchronized (this) {
            waiting.remove(intake);
            if (intake.holdsPlace) {
                intake.holdsPlace = false;
                next = waiting.pollFirst();
                if (next == null) {
                    free++;
                } else {
                    next.holdsPlace = true;
                }
            }
        }
        if (next != null) {
            next.admission.complete(null);
        }
    }

    private static Unavailable noRoom() {
        return new Unavailable("room for another intake");
    }

    private static boolean takesBytes(ResourceInfo resource) {
        return Arrays.asList(resource.getResourceMethod().getParameterTypes()).contains(byte[].class);
    }

    private boolean mayBeLarge(RoutingContext request) {
        String announced = request.request().getHeader("Content-Length");
        return announced == null || Long.parseLong(announced) > small;
    }
}
