// The journal's pages: writing saves by itself, and words that waited for a connection arrive.
import { arrive } from "./drafts.js";
import { offer } from "./unowned.js";
import { writeAlong } from "./writing.js";

arrive(document.querySelector("[data-arrived]"));
writeAlong(document.querySelector("[data-writing]"));
offer(document.querySelector("[data-unowned]"), document.querySelector("[data-writing]"));
