/** Leave for support to look into what people keep in products: given by themselves, one type of content at a time (SUP). */
@NullMarked
package io.seneschal.domain.support;

import org.jspecify.annotations.NullMarked;
