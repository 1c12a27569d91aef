/** Events in order become transfers: what was reached, what failed, what came after what. */
package dev.curlexplain.conversation;
