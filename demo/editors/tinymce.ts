import { mountTinyMce } from './mount-tinymce';

mountTinyMce(false);
