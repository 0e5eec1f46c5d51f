// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.sql;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The transaction that this method opens records no facts, so that no watermark waits for its end. For reads that are
 * frequent or long; a transaction that is not marked may record facts.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NoFacts {}
