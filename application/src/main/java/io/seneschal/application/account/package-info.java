/** The comings and goings of users, with the organisations that they found, join and leave. */
@NullMarked
package io.seneschal.application.account;

import org.jspecify.annotations.NullMarked;
