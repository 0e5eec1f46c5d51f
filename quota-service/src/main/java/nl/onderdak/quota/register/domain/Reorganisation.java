// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A reorganisation of municipalities (<i>gemeentelijke herindeling, grenscorrectie</i>) as decided; never changed.
 *
 * @param id identifies the decision
 * @param plan the parts that municipalities hand over to successors
 * @param recordedAt when it was recorded
 */
public record Reorganisation(UUID id, ReorganisationPlan plan, Instant recordedAt) {}
