/** What the door tells about itself: the contract, a readable page of it, and a page for each refusal. */
@NullMarked
package io.seneschal.rest.documentation;

import org.jspecify.annotations.NullMarked;
