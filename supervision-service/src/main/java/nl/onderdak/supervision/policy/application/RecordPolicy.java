// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.supervision.policy.domain.Policy;
import nl.onderdak.web.problem.NotFound;

/** Records a version of the policy of a province. It never changes what holds today or held before. */
@ApplicationScoped
public class RecordPolicy {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Policies policies;
    private final Clock clock;
    private final RecordingClock recording;

    RecordPolicy(Policies policies, Clock clock, RecordingClock recording) {
        this.policies = policies;
        this.clock = clock;
        this.recording = recording;
    }

    /**
     * Stores it; fails with {@link NotFound} for another province than the caller's own.
     *
     * @param version makes it of its id and the moment of recording
     */
    @WithTransaction
    public Uni<Decision<Policy>> record(Organisation.Province by, BiFunction<UUID, Instant, Policy> version) {
        var policy = version.apply(IDS.generate(), recording.now());
        if (!policy.province().equals(by.code())) {
            throw new NotFound();
        }
        return switch (policy.adopt(DutchCalendar.today(clock))) {
            case Decision.Accepted<Policy> adopted -> policies.add(policy).replaceWith(adopted);
            case Decision.Rejected<Policy> refused -> Uni.createFrom().item(refused);
        };
    }
}
