/** An explanation in one language and one format. FreeMarker lives only here. */
package dev.curlexplain.render;
