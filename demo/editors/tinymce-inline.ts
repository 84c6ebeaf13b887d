import { mountTinyMce } from './mount-tinymce';

mountTinyMce(true);
