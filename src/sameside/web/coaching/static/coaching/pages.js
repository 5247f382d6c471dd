// Pages of the coach's own: every field on them that it may read.
import { readAlong } from "./composer.js";

readAlong(document.querySelector("main"));
