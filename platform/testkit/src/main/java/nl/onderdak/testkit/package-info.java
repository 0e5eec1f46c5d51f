// SPDX-License-Identifier: EUPL-1.2
/**
 * Tests on real servers: databases, events on topics, tokens, and a clock that can be set.
 *
 * <p>Below web, in test scope only.
 */
package nl.onderdak.testkit;
