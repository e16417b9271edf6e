/** The part of the background that knows the packs, in a script of its own: waking is faster without it, and much needs none of it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver } from '@/platform/packs-script';
import { createPackAnswers } from './answers';

export default defineUnlistedScript(() => handOver(createPackAnswers()));
