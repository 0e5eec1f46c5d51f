// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.limit;

import io.quarkus.scheduler.Scheduled;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.web.problem.ProblemAnswer;
import nl.onderdak.web.problem.ProblemKind;
import nl.onderdak.web.problem.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts refused tokens per remote {@link Network}. Beyond its share a network gets 429 instead of 401; requests from it
 * with a valid token, perhaps through the same gateway, are not limited.
 */
@ApplicationScoped
public class FailedLogins {

    private final Buckets buckets;
    private final Problems problems;

    FailedLogins(@ConfigProperty(name = "onderdak.web.failed-logins-per-minute") int perMinute, Problems problems) {
        this.buckets = new Buckets(perMinute);
        this.problems = problems;
    }

    /** Counts a response of 401; returns the status to send, which is 429 when the network failed too often. */
    public ProblemAnswer counted(ProblemAnswer answer, RoutingContext request) {
        if (answer.problem().status() != ProblemKind.UNAUTHENTICATED.status() || !buckets.limit()) {
            return answer;
        }
        var grant = buckets.take(Network.of(request.request().remoteAddress().hostAddress()));
        return grant.granted() ? answer : problems.of(new TooManyRequests(grant.waitSeconds()), request);
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetTheIdle() {
        buckets.forgetTheIdle();
    }
}
